package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second verifier's own functions, by what others have published: that it agrees with the first shows nothing where both are wrong. */
class SecondVectorsTest {

    /** Of these, what is right, and with one bit of each byte of key, message and signature changed in turn. */
    private static final String SIGNED = """
            asked = [bytes.fromhex(one) for one in sys.argv[1:]]
            print(second.signed(*asked))
            for i, part in enumerate(asked):
                for j in range(len(part)):
                    changed = part[:j] + bytes([part[j] ^ 1 << j % 8]) + part[j + 1:]
                    print(second.signed(*asked[:i], changed, *asked[i + 1:]))
            """;

    private static List<String> said(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", "-B", "-c", """
                import sys
                sys.path.insert(0, ".")
                import second
                """ + program));
        command.addAll(arguments);
        var python = new ProcessBuilder(command).redirectErrorStream(true).start();
        python.getOutputStream().close();
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void treesHaveTheRootsOfOthersTrees() throws IOException, InterruptedException {
        var roots = said("""
                log = second.Log([], [])
                print(log.root().hex())
                for leaf in sys.argv[1:]:
                    log.grow(second.sha256(b"\\0", bytes.fromhex(leaf)))
                    print(log.root().hex())
                """, GrowingTreeTest.LEAVES);
        assertThat(roots.getFirst()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(roots.subList(1, roots.size())).isEqualTo(GrowingTreeTest.ROOTS);
    }

    /** RFC 8032, section 7.1, TEST 1 and TEST 2. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', \
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, \
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            """)
    void signaturesAreRightAsOthersHaveThem(String key, String message, String signature)
            throws IOException, InterruptedException {
        var said = said(SIGNED, List.of(key, message, signature));
        assertThat(said.getFirst()).isEqualTo("True");
        assertThat(said.subList(1, said.size()))
                .isEqualTo(Collections.nCopies(32 + message.length() / 2 + 64, "False"));
        assertThat(said(SIGNED, List.of(key, message, signature.substring(2)))).containsOnly("False");
    }

    /** The key is in the form in which its id shows that it is whole. */
    @Test
    void notesAreSignedAsOthersSignThem() throws IOException, InterruptedException {
        int blank = NoteTest.NOTE.lastIndexOf("\n\n");
        var text = NoteTest.NOTE.substring(0, blank + 1);
        var line = NoteTest.NOTE.substring(NoteTest.NOTE.lastIndexOf(' ') + 1).strip();
        var program = """
                key, signature = second.Key(sys.argv[1]), second.unbase64(sys.argv[3])
                print(key.name, key.id(1) == signature[:4], key.id(4) == signature[:4])
                print(second.signed(key.public, bytes.fromhex(sys.argv[2]), signature[4:]))
                """;
        assertThat(said(program, List.of(NoteTest.KEY, hex(text), line)))
                .containsExactly("example.com/foo True False", "True");
        assertThat(said(program, List.of(NoteTest.KEY, hex(text.replace('T', 't')), line)))
                .containsExactly("example.com/foo True False", "False");
        assertThat(said(program, List.of(NoteTest.PUBLIC, hex(text), line)))
                .containsExactly("PeterNeumann False False", "False");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
