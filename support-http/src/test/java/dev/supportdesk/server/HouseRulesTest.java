package dev.supportdesk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules keep to their map, and every rule that says so catches the class that breaks it. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.supportdesk");
    private static final JavaClasses GUILTY = new ClassFileImporter().importPackages("guilty");

    private static final String[] ADAPTERS = {
        "dev.supportdesk.jdbc..", "dev.supportdesk.lucene..", "dev.supportdesk.markdown..", "dev.supportdesk.vectors.."
    };

    private record Rule(Function<String, ArchRule> of, String guilty) {}

    static Stream<Map.Entry<String, Rule>> rules() {
        return Map.of(
                "the API sees no adapter", new Rule(HouseRulesTest::apiSeesNoAdapter, "SeesAnAdapter"),
                "only the server sees adapters",
                        new Rule(HouseRulesTest::onlyTheServerSeesAdapters, "WiresByTheBackDoor"))
                .entrySet()
                .stream();
    }

    private static ArchRule apiSeesNoAdapter(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Arrays.stream(ADAPTERS), Stream.of("dev.supportdesk.server.."))
                        .toArray(String[]::new));
    }

    private static ArchRule onlyTheServerSeesAdapters(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(Arrays.stream(ADAPTERS), Stream.of(root + ".server.."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isKeptByTheHouse(Map.Entry<String, Rule> rule) {
        rule.getValue().of().apply("dev.supportdesk").check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void catchesTheGuilty(Map.Entry<String, Rule> rule) {
        assertThat(rule.getValue()
                        .of()
                        .apply("guilty")
                        .evaluate(GUILTY)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains(rule.getValue().guilty()));
    }

    @Test
    void hasEachRoomInOneModuleOnly() {
        Map<String, TreeSet<String>> modules = new TreeMap<>();
        for (JavaClass one : HOUSE) {
            String path = one.getSource().orElseThrow().getUri().toString();
            String module = path.replaceAll(".*/(support-[a-z-]+)/target/.*", "$1");
            modules.computeIfAbsent(one.getPackageName(), name -> new TreeSet<>())
                    .add(module);
        }
        assertThat(modules)
                .containsOnlyKeys(
                        "dev.supportdesk",
                        "dev.supportdesk.assistant",
                        "dev.supportdesk.channel",
                        "dev.supportdesk.conversation",
                        "dev.supportdesk.escalation",
                        "dev.supportdesk.evaluation",
                        "dev.supportdesk.http",
                        "dev.supportdesk.jdbc",
                        "dev.supportdesk.knowledge",
                        "dev.supportdesk.lucene",
                        "dev.supportdesk.markdown",
                        "dev.supportdesk.server",
                        "dev.supportdesk.testing",
                        "dev.supportdesk.vectors");
        assertThat(modules.values()).allMatch(of -> of.size() == 1);
    }
}
