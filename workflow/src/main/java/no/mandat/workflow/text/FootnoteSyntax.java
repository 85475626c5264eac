package no.mandat.workflow.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Footnotes in Markdown. A label has no space in it; capitals are taken for small letters, as in the labels of links. A mark without a
 * footnote is left as it was typed.
 */
final class FootnoteSyntax implements Parser.ParserExtension {

    private static final int INDENT = 4;

    private static final int LONGEST_LABEL = 200;

    private static final Pattern START =
            Pattern.compile("\\[\\^([^\\[\\]\\s]{1,%d})\\]:[ \\t]*".formatted(LONGEST_LABEL));

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(FootnoteSyntax::start);
        parser.linkProcessor(FootnoteSyntax::reference);
    }

    private static @Nullable BlockStart start(ParserState state, MatchedBlockParser within) {
        if (state.getIndent() >= INDENT) {
            return BlockStart.none();
        }
        var line = state.getLine().getContent();
        int index = state.getNextNonSpaceIndex();
        var start = START.matcher(line).region(index, line.length());
        return start.lookingAt() ? BlockStart.of(new Reader(start.group(1))).atIndex(start.end()) : BlockStart.none();
    }

    private static @Nullable LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        // Asked before the whole text is, which may be long and is asked for at every bracket that ends.
        boolean isMark = link.openingBracket().getNext() instanceof Text text
                && text.getLiteral().startsWith("^")
                && link.destination() == null;
        if (!isMark) {
            return LinkResult.none();
        }
        var label = link.text(scanner).substring(1);
        if (label.isBlank() || label.length() > LONGEST_LABEL || isLink(link.label(), context)) {
            return LinkResult.none();
        }
        var definition = context.getDefinition(FootnoteDefinition.class, label);
        return definition == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(definition), link.afterTextBracket());
    }

    private static boolean isLink(@Nullable String label, InlineParserContext context) {
        return label != null && context.getDefinition(LinkReferenceDefinition.class, label) != null;
    }

    /** Reads a definition. */
    private static final class Reader extends AbstractBlockParser {

        private final FootnoteDefinition definition;

        private Reader(String label) {
            definition = new FootnoteDefinition(label);
        }

        @Override
        public Block getBlock() {
            return definition;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block block) {
            return true;
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            var map = new DefinitionMap<>(FootnoteDefinition.class);
            map.putIfAbsent(definition.label(), definition);
            return List.of(map);
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return definition.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }
}
