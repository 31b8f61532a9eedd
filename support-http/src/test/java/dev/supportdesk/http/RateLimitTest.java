package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final String HI = "{\"message\":\"Hi\"}";
    private static final String PUBLIC = "/api/support/public";

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void isTwentyCallsAMinuteOverAllPathsThatCreateSomething() {
        try (RunningApi api = RunningApi.start(settings -> settings.withRatePerMinute(20), time)) {
            for (int call = 0; call < 20; call++) {
                List<String> paths = List.of(PUBLIC, "/api/support/chat", "/api/support/conversations");
                String path = paths.get(call % 3);
                assertThat(api.client
                                .post(path, call % 3 == 2 ? "{\"source\":\"web\"}" : HI)
                                .status())
                        .isLessThan(300);
            }

            Answer refused = api.client.post(PUBLIC, HI);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text("code")).isEqualTo("rate_limited");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            assertThat(api.client.get("/api/support/health").status()).isEqualTo(200);
        }
    }

    @Test
    void isOverWhenTheMinuteIs() {
        try (RunningApi api = RunningApi.start(settings -> settings.withRatePerMinute(2), time)) {
            api.client.post(PUBLIC, HI);
            api.client.post(PUBLIC, HI);
            nanos.addAndGet(Duration.ofMillis(59_500).toNanos());
            assertThat(api.client.post(PUBLIC, HI).header("Retry-After")).isEqualTo("1");
            nanos.addAndGet(Duration.ofMillis(500).toNanos());

            assertThat(api.client.post(PUBLIC, HI).status()).isEqualTo(200);
            assertThat(api.client.post(PUBLIC, HI).status()).isEqualTo(200);
            assertThat(api.client.post(PUBLIC, HI).status()).isEqualTo(429);
        }
    }

    @Test
    void countsCallsThatWereNonsense() {
        try (RunningApi api = RunningApi.start(settings -> settings.withRatePerMinute(1), time)) {
            assertThat(api.client.post(PUBLIC, "{}").status()).isEqualTo(400);
            assertThat(api.client.post(PUBLIC, HI).status()).isEqualTo(429);
        }
    }

    @Test
    void believesNobodyWhoSaysThatTheyAreSomebodyElse() {
        try (RunningApi api = RunningApi.start(settings -> settings.withRatePerMinute(1), time)) {
            assertThat(api.client
                            .post(PUBLIC, HI, "X-Forwarded-For", "203.0.113.1")
                            .status())
                    .isEqualTo(200);
            assertThat(api.client
                            .post(PUBLIC, HI, "X-Forwarded-For", "203.0.113.2")
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void believesATrustedProxyAboutItsOwnClientOnly() {
        List<String> proxies = List.of("127.0.0.0/8", "::1", "10.0.0.0/8");
        try (RunningApi api =
                RunningApi.start(settings -> settings.withRatePerMinute(1).withTrustedProxies(proxies), time)) {
            assertThat(from(api, "203.0.113.1")).isEqualTo(200);
            assertThat(from(api, "203.0.113.2")).isEqualTo(200);
            assertThat(from(api, "203.0.113.2, 10.1.2.3")).isEqualTo(429);
            // Only the end was added by a proxy: the beginning is the client's own word.
            assertThat(from(api, "198.51.100.7, 203.0.113.1")).isEqualTo(429);
            assertThat(from(api, "2001:db8:1:2::1")).isEqualTo(200);
            assertThat(from(api, "[2001:db8:1:2:ffff::9]")).isEqualTo(429);
            assertThat(from(api, "2001:db8:1:3::1")).isEqualTo(200);
            assertThat(from(api, "localhost")).isEqualTo(200);
            assertThat(from(api, "unknown")).isEqualTo(429);
        }
    }

    private static int from(RunningApi api, String forwardedFor) {
        return api.client.post(PUBLIC, HI, "X-Forwarded-For", forwardedFor).status();
    }
}
