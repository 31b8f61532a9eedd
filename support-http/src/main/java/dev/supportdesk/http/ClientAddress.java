package dev.supportdesk.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which client a request comes from: the socket's address or, when that is a trusted proxy's, the last address in
 * {@code X-Forwarded-For} that is not. Only what a trusted proxy appended is believed: everything before it may be the
 * client's own invention.
 */
final class ClientAddress {
    private final List<Network> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Network::of).toList();
    }

    /** A key for the client: an IPv4 address, or the /64 of an IPv6 address, since one household has that many. */
    String of(Context ctx) {
        String peer = ctx.req().getRemoteAddr();
        if (trusted.isEmpty() && peer.indexOf(':') < 0) {
            return peer;
        }
        return Network.literal(unbracketed(peer))
                .map(address -> key(behindProxies(ctx.req(), address)))
                .orElse(peer);
    }

    private InetAddress behindProxies(HttpServletRequest request, InetAddress peer) {
        InetAddress client = peer;
        if (!isTrusted(peer)) {
            return client;
        }
        for (String hop : lastFirst(request)) {
            Optional<InetAddress> address = Network.literal(unbracketed(hop.strip()));
            if (address.isEmpty()) {
                return client;
            }
            client = address.get();
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private static List<String> lastFirst(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(hops);
        return hops;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, 8) + "::/64"
                : address.getHostAddress();
    }

    private static String unbracketed(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
