package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void takesTheNearestRank() {
        long[] oneToHundredMillis =
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();

        assertThat(Latency.of(oneToHundredMillis)).isEqualTo(new Latency(50.0, 99.0));
    }

    @Test
    void ofOneRunBothAreThatRun() {
        assertThat(Latency.of(1_500_000)).isEqualTo(new Latency(1.5, 1.5));
    }

    @Test
    void ofNoRunThereIsNone() {
        assertThat(Latency.of()).isEqualTo(new Latency(null, null));
    }
}
