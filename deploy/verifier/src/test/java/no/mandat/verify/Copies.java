package no.mandat.verify;

import java.time.Instant;
import java.util.List;

/** Copies of a checkpoint that one key of a log signed, with more or other signature lines than the log gave it. */
enum Copies {
    /** Of those that whoever is given that key alone knows all are right. */
    RIGHT {
        @Override
        List<String> of(SigningKey key, long size, Hash root, Instant at) {
            var note = SigningKey.checkpoint(List.of(key), size, root, at);
            int first = note.indexOf("\n\n") + 2;
            var witness = line("witness.example", 5);
            return List.of(
                    note + witness,
                    note + witness + witness + line("another.example/w", 6),
                    note.substring(0, first) + witness + note.substring(first),
                    // The log's own other key, which isn't given, and one that says that it is.
                    SigningKey.checkpoint(List.of(key, SampleLog.key(66)), size, root, at),
                    note + line(SampleLog.ORIGIN, 5));
        }
    },
    /** None that is known signed it, or not as a key of a log does, or another claims to be that key. */
    WRONG {
        @Override
        List<String> of(SigningKey key, long size, Hash root, Instant at) {
            var witness = line("witness.example", 5);
            var note = SigningKey.checkpoint(List.of(key), size, root, at);
            var later = SigningKey.checkpoint(List.of(key), size, root, at.plusSeconds(1));
            var grown = SigningKey.checkpoint(List.of(key), size + 1, root, at);
            var lines = note.split("\n", -1);
            var text = note.substring(0, note.indexOf("\n\n") + 2);
            return List.of(
                    text + witness,
                    SigningKey.checkpoint(List.of(SampleLog.key(66)), size, root, at) + witness,
                    // In one way only, and twice.
                    text + lines[4] + "\n" + witness,
                    text + lines[5] + "\n" + witness,
                    note + witness + lines[4] + "\n",
                    note + witness + later.split("\n", -1)[5] + "\n",
                    // Its name and id, and the signature of something else.
                    note.replace(lines[4], grown.split("\n", -1)[4]) + witness,
                    note.replace(lines[5], grown.split("\n", -1)[5]) + witness);
        }
    };

    abstract List<String> of(SigningKey key, long size, Hash root, Instant at);

    /** Of a key that nobody is given: what stands in it is looked at by nobody. */
    static String line(String name, int seed) {
        try {
            var note = SigningKey.checkpoint(
                    List.of(SigningKey.of(name, SampleLog.seed(seed))), seed, Hash.OF_NOTHING, SampleLog.BEGAN);
            return note.lines().skip(4).findFirst().orElseThrow() + "\n";
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }
}
