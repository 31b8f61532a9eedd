package dev.supportdesk.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of internet addresses.
 *
 * @param address its first bytes; the rest does not matter
 * @param bits how many bits of the address all of its members share
 */
record Network(InetAddress address, int bits) {
    /** @throws IllegalArgumentException if the text is neither an address nor a network such as {@code 10.0.0.0/8} */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(notANetwork(text)));
        int longest = address.getAddress().length * 8;
        if (slash < 0) {
            return new Network(address, longest);
        }
        try {
            int bits = Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= longest) {
                return new Network(address, bits);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notANetwork(text), e);
        }
        throw new IllegalArgumentException(notANetwork(text));
    }

    private static String notANetwork(String text) {
        return "A trusted proxy is an address such as 10.0.0.7 or a network such as 10.0.0.0/8, but was \"" + text
                + "\"";
    }

    /** The address that is written down as numbers; a host's name is none, so nothing is ever looked up. */
    static Optional<InetAddress> literal(String text) {
        boolean v6 = text.indexOf(':') >= 0;
        if (text.isEmpty() || text.length() > 45 || !text.chars().allMatch(c -> isPartOfAddress(c, v6))) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isPartOfAddress(int c, boolean v6) {
        boolean digit = c >= '0' && c <= '9';
        return digit || c == '.' || (v6 && (c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
