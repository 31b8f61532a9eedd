package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    private final HttpSettings settings = HttpSettings.defaults();

    @Test
    void letsNobodyInFromElsewhereUnlessToldTo() {
        assertThat(settings.corsOrigins()).isEmpty();
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.ratePerMinute()).isEqualTo(20);
        assertThat(settings.bodyLimit()).isEqualTo(65_536);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "shop.example",
                "https://shop.example/",
                "https://shop.example/x",
                "ftp://shop.example",
                "https://",
                "https://a@shop.example",
                "https://shop example",
                "HTTPS://shop.example"
            })
    void refusesAnOriginThatNoBrowserSends(String origin) {
        assertThatThrownBy(() -> settings.withCorsOrigins(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An origin is a scheme, a host and perhaps a port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::1/129", "10.0.0.0/8/8", "/8"
            })
    void refusesAProxyThatIsNoAddress(String proxy) {
        assertThatThrownBy(() -> settings.withTrustedProxies(List.of(proxy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A trusted proxy is an address such as 10.0.0.7");
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        assertThatThrownBy(() -> settings.withPort(65_536)).hasMessageContaining("but was 65536");
        assertThatThrownBy(() -> settings.withPort(-1)).hasMessageContaining("but was -1");
        assertThatThrownBy(() -> settings.withRatePerMinute(-1)).hasMessageContaining("but were -1");
    }
}
