package no.mandat.verify;

/** How texts of fixed length are written. A log has millions of them: they are looked at sign by sign. */
final class Forms {

    private static final int UUID_LENGTH = 36;

    private Forms() {}

    /** Hexadecimal digits with dashes, in small letters. */
    static boolean isUuid(String text) {
        boolean is = text.length() == UUID_LENGTH;
        for (int i = 0; is && i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            is = dash ? text.charAt(i) == '-' : isHexDigit(text.charAt(i));
        }
        return is;
    }

    /** As many hexadecimal digits as a hash or a key has, in small letters. */
    static boolean isHash(String text) {
        boolean is = text.length() == 2 * Hash.LENGTH;
        for (int i = 0; is && i < text.length(); i++) {
            is = isHexDigit(text.charAt(i));
        }
        return is;
    }

    private static boolean isHexDigit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    }
}
