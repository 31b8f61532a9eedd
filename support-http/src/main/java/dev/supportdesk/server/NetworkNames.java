package dev.supportdesk.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Checks the forms of addresses in the configuration, without asking the network. */
final class NetworkNames {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",]+@[^\\s@<>\",]+\\.[^\\s@<>\",]+");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 =
            Pattern.compile("%1$s\\.%1$s\\.%1$s\\.%1$s(?:/(?:3[0-2]|[12]?\\d))?".formatted(OCTET));
    private static final Pattern IPV6 =
            Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:/(?:12[0-8]|1[01]\\d|\\d?\\d))?");

    private NetworkNames() {}

    /** @throws IllegalArgumentException unless it is the origin of a web page, as browsers write it */
    static String origin(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && value.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Said below, as for anything else that is no origin.
        }
        throw new IllegalArgumentException(
                "must list exact origins, such as https://www.example.com,https://example.org,"
                        + " without a path or a * (" + value + " is none)");
    }

    /** @throws IllegalArgumentException unless it is an IP address or a range of them */
    static String addressRange(String value) {
        if (IPV4.matcher(value).matches() || IPV6.matcher(value).matches()) {
            return value;
        }
        throw new IllegalArgumentException(
                "must list IP addresses or ranges, such as 10.0.0.7,192.168.0.0/16 (" + value + " is none)");
    }

    /** @throws IllegalArgumentException unless it looks like one e-mail address */
    static String email(String value) {
        if (EMAIL.matcher(value).matches()) {
            return value;
        }
        throw new IllegalArgumentException("must be an e-mail address, such as support@example.com");
    }
}
