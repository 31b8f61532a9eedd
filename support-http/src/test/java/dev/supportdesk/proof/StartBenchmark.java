package dev.supportdesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long a server takes from its start to its first answer, and how much memory it holds when idle: with many articles,
 * without vectors and with vectors that an earlier start has computed.
 */
final class StartBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "How do I change the colour of widget number 417?";
    private static final String[] TOPICS = {
        "colour", "size", "price", "delivery date", "address", "owner", "warranty", "language", "battery", "label"
    };

    /** As README advises. A small heap to begin with grows when it must; without the last, two collections for nothing. */
    private static final List<String> FLAGS =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MetaspaceSize=96m");

    private static final long MOST_MILLIS = 3_000;
    private static final Map<String, Integer> MOST_MEGABYTES = Map.of("off", 200, "on", 400);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path jar;
    private final Path folder;

    private StartBenchmark(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        int articles = options.number("articles", 1_000);
        int starts = options.number("starts", 5);
        Path jar = Path.of(options.text("jar", "support-http/target/support-http.jar"));
        options.refuseOthers();
        Path folder = Files.createTempDirectory("start-benchmark");
        write(folder.resolve("knowledge"), articles);
        StartBenchmark benchmark = new StartBenchmark(jar, folder);
        System.out.println(articles + " articles, JVM flags " + String.join(" ", FLAGS));
        boolean met = benchmark.measure("off", FLAGS, starts);
        benchmark.computeVectors();
        met &= benchmark.measure("on", FLAGS, starts);
        List<String> archived = benchmark.archive();
        System.out.println("with an archive of the classes, -XX:SharedArchiveFile");
        met &= benchmark.measure("off", archived, starts);
        met &= benchmark.measure("on", archived, starts);
        System.exit(met ? 0 : 3);
    }

    /** Lets a server write its classes to an archive when it ends; the flags with which others begin with it. */
    private List<String> archive() throws IOException, InterruptedException {
        Path file = folder.resolve("classes.jsa");
        try (ServerProcess server = start("on", with("-XX:ArchiveClassesAtExit=" + file))) {
            server.awaitAnswer(http, "/health");
            ask(server);
            awaitVectors(server);
        }
        return with("-XX:SharedArchiveFile=" + file);
    }

    private static List<String> with(String flag) {
        return Stream.concat(FLAGS.stream(), Stream.of(flag)).toList();
    }

    private static void write(Path knowledge, int articles) throws IOException {
        Files.createDirectories(knowledge);
        Random random = new Random(7);
        for (int number = 1; number <= articles; number++) {
            String topic = TOPICS[number % TOPICS.length];
            String text = """
                    ---
                    title: The %1$s of widget number %2$d
                    ---

                    ## How do I change the %1$s of widget number %2$d?

                    To change the %1$s of widget number %2$d, open Widgets, choose number %2$d and press Change. The \
                    new %1$s holds after %3$d minutes.

                    ## What else should I know?

                    Widget number %2$d keeps its former %1$s for %4$d days. It can be restored from the history.
                    """.formatted(topic, number, 2 + random.nextInt(50), 3 + random.nextInt(80));
            Files.writeString(knowledge.resolve("widget-" + number + ".md"), text);
        }
    }

    private Map<String, String> settings(String vectors) {
        return new TreeMap<>(Map.of(
                "SUPPORT_DATA_DIR", folder.resolve("data").toString(),
                "SUPPORT_KNOWLEDGE_DIR", folder.resolve("knowledge").toString(),
                "SUPPORT_VECTORS", vectors));
    }

    private ServerProcess start(String vectors, List<String> flags) {
        return ServerProcess.ofTheJar(jar, flags, settings(vectors), folder.resolve("server.log"));
    }

    private void computeVectors() throws IOException, InterruptedException {
        try (ServerProcess server = start("on", FLAGS)) {
            server.awaitAnswer(http, "/health");
            awaitVectors(server);
            System.out.printf(
                    "first start with vectors: all computed after %.1f s%n",
                    server.sinceStart().toMillis() / 1e3);
        }
    }

    private void awaitVectors(ServerProcess server) throws IOException, InterruptedException {
        while (!vectors(server).equals("ready")) {
            ServerProcess.pause(20);
        }
    }

    private String vectors(ServerProcess server) throws IOException, InterruptedException {
        HttpResponse<String> health = http.send(
                HttpRequest.newBuilder(server.uri("/api/support/health")).build(), BodyHandlers.ofString());
        return JSON.readTree(health.body()).get("knowledge").get("vectors").asText();
    }

    private boolean measure(String vectors, List<String> flags, int starts) throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            try (ServerProcess server = start(vectors, flags)) {
                server.awaitAnswer(http, "/health");
                ask(server);
                first.add((double) server.sinceStart().toMillis());
                if (vectors.equals("on")) {
                    awaitVectors(server);
                    ask(server);
                }
                cpu.add(server.cpuNanos() / 1e6);
                ServerProcess.pause(Duration.ofSeconds(2).toMillis());
                memory.add(server.residentMegabytes());
            }
        }
        System.out.printf(
                "vectors %s: start to first answer %.0f ms (worst %.0f), CPU %.0f ms, idle resident memory %.0f MB%n",
                vectors,
                median(first),
                first.stream().mapToDouble(d -> d).max().orElse(0),
                median(cpu),
                median(memory));
        return median(first) <= MOST_MILLIS && median(memory) <= MOST_MEGABYTES.getOrDefault(vectors, 0);
    }

    private void ask(ServerProcess server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/support/public"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("message", QUESTION))))
                .build();
        JsonNode answer =
                JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        if (!answer.get("answeredBy").asText().equals("knowledge")) {
            throw new IllegalStateException("The first answer is none: " + answer);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
