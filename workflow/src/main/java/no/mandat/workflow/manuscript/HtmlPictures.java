package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The pictures of pasted HTML. Those that lie in it are there; nothing is fetched from elsewhere. */
public final class HtmlPictures {

    private static final Pattern DATA = Pattern.compile("(?i)data:image/[a-z+.-]{1,40};base64,");
    private static final int LONGEST_NAME = 100;

    private HtmlPictures() {}

    /** The file that the address itself is; nothing where it is none, or longer than that. */
    public static Optional<byte[]> bytes(String address, int most) {
        var data = DATA.matcher(address);
        if (!data.lookingAt() || (address.length() - data.end()) / 4L * 3 > most) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(address.substring(data.end())))
                    .filter(content -> content.length <= most);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What a picture is called that isn't there: the end of its address. */
    public static String name(String address) {
        if (DATA.matcher(address).lookingAt() || address.startsWith("data:")) {
            return "";
        }
        var path = address.replaceFirst("[?#].*$", "");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    static void add(Element image, Draft draft) throws IOException {
        if (isDot(image)) {
            return;
        }
        var description = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
        if (!draft.addPictureIfShown(image.attr("src"), description)) {
            draft.leaveOutPicture(description, name(image.attr("src")));
        }
    }

    /** Who reads is counted by pictures that nobody sees. */
    private static boolean isDot(Element image) {
        return isDot(image, "width") && isDot(image, "height");
    }

    private static boolean isDot(Element image, String side) {
        var said = HtmlNames.style(image).getOrDefault(side, image.attr(side));
        return said.matches("[01](?:\\.0+)?(?:px)?");
    }
}
