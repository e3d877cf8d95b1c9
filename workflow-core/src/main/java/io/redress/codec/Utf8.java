package io.redress.codec;

/** What a Java string becomes in UTF-8, without encoding it. */
final class Utf8 {
    private Utf8() {}

    /** The number of bytes; each half of a broken pair counts as three. */
    static long size(String text) {
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800) {
                size += 2;
                if (pairedAt(text, i)) {
                    i++; // a pair takes four bytes: two more than its two chars
                }
            } else if (c >= 0x80) {
                size++;
            }
        }
        return size;
    }

    /** Whether every surrogate stands in a pair; a lone one has no UTF-8 form. */
    static boolean encodes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!pairedAt(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean pairedAt(String text, int high) {
        return high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }
}
