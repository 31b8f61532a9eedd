package dev.supportdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core keeps to its map, and every rule that says so catches the class that breaks it. */
class HouseRulesTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.supportdesk");
    private static final JavaClasses GUILTY = new ClassFileImporter().importPackages("guilty");

    private static final Pattern VENDORS =
            Pattern.compile("(?i)openai|anthropic|telegram|whatsapp|javalin|jdbi|lucene|jackson|slack");

    /** The rule, and the guilty class that it must name. */
    private record Rule(Function<String, ArchRule> of, String guilty) {}

    static Stream<Map.Entry<String, Rule>> rules() {
        return Map.of(
                "nothing but the JDK", new Rule(HouseRules::nothingButTheJdk, "SpeaksToADatabase"),
                "no clock and no dice", new Rule(HouseRules::noClockAndNoDiceInAFeature, "ReadsTheClock"),
                "no dice", new Rule(HouseRules::noClockAndNoDiceInAFeature, "ThrowsDice"),
                "no cycles", new Rule(HouseRules::noCyclesBetweenFeatures, "LooksUp"),
                "only what is below", new Rule(HouseRules::featuresSeeOnlyWhatIsBelow, "LooksUp"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isKeptByTheCore(Map.Entry<String, Rule> rule) {
        rule.getValue().of().apply("dev.supportdesk").check(CORE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void catchesTheGuilty(Map.Entry<String, Rule> rule) {
        List<String> caught = rule.getValue()
                .of()
                .apply("guilty")
                .evaluate(GUILTY)
                .getFailureReport()
                .getDetails();
        assertThat(caught).anyMatch(line -> line.contains(rule.getValue().guilty()));
    }

    @Test
    void hasExactlyTheseRooms() {
        assertThat(HouseRules.rooms(CORE))
                .containsExactlyInAnyOrder(
                        "dev.supportdesk",
                        "dev.supportdesk.assistant",
                        "dev.supportdesk.channel",
                        "dev.supportdesk.conversation",
                        "dev.supportdesk.escalation",
                        "dev.supportdesk.evaluation",
                        "dev.supportdesk.knowledge",
                        "dev.supportdesk.testing");
        assertThat(HouseRules.rooms(GUILTY)).contains("guilty.surplus");
    }

    @Test
    void saysInEveryRoomWhatItIsFor() throws IOException {
        Path sources = Path.of("src/main/java");
        Set<String> silent = new TreeSet<>();
        for (String room : HouseRules.rooms(CORE)) {
            if (!Files.exists(sources.resolve(room.replace('.', '/')).resolve("package-info.java"))) {
                silent.add(room);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void namesNoVendorButAsAChannel() throws IOException {
        assertThat(vendorsNamedBelow(Path.of("src/main/java/dev/supportdesk"))).containsOnly("Channel.java");
        assertThat(vendorsNamedBelow(Path.of("src/test/java/guilty"))).contains("NamesAVendor.java");
    }

    private static Set<String> vendorsNamedBelow(Path folder) throws IOException {
        Set<String> guilty = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (VENDORS.matcher(Files.readString(file)).find()) {
                    guilty.add(file.getFileName().toString());
                }
            }
        }
        return guilty;
    }
}
