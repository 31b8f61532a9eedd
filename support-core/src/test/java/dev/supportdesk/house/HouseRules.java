package dev.supportdesk.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the core's map, each for the packages below any root, so that it can be shown a guilty one. */
final class HouseRules {
    /** Lowest first: a feature may see those in the lines before its own. */
    private static final List<Set<String>> STOREYS = List.of(
            Set.of("channel", "knowledge"),
            Set.of("conversation"),
            Set.of("escalation"),
            Set.of("assistant"),
            Set.of("evaluation", "testing"));

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.time.InstantSource.system",
            "java.util.UUID.randomUUID");

    private static final Set<String> DICE =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom");

    private HouseRules() {}

    static ArchRule nothingButTheJdk(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + "..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.io",
                        "java.math",
                        "java.nio..",
                        "java.net",
                        "java.security..",
                        "org.jspecify.annotations")
                .because("the core knows no database, no HTTP and no library");
    }

    static ArchRule noClockAndNoDiceInAFeature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .callMethodWhere(readsAClockOrThrowsDice())
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes a source of randomness",
                        call -> DICE.contains(call.getTargetOwner().getName())))
                .because("time and ids come in by constructor, so that tests can move and foresee them");
    }

    private static DescribedPredicate<JavaCall<?>> readsAClockOrThrowsDice() {
        return DescribedPredicate.describe("reads a clock or throws dice", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            boolean timeOfDay = owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"));
            return timeOfDay || DICE.contains(owner) || CLOCKS_AND_DICE.contains(owner + "." + method);
        });
    }

    static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule featuresSeeOnlyWhatIsBelow(String root) {
        ArchRule rule = null;
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            for (String feature : STOREYS.get(storey)) {
                ArchRule one = noClasses()
                        .that()
                        .resideInAPackage(root + "." + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden(root, feature, storey))
                        .allowEmptyShould(true);
                rule = rule == null ? one : CompositeArchRule.of(rule).and(one);
            }
        }
        return rule;
    }

    private static String[] forbidden(String root, String feature, int storey) {
        Set<String> above = new TreeSet<>();
        above.add(root); // the entry point sees everything, nothing sees it
        for (int other = storey; other < STOREYS.size(); other++) {
            STOREYS.get(other).stream()
                    .filter(name -> !name.equals(feature))
                    .forEach(name -> above.add(root + "." + name + ".."));
        }
        return above.toArray(String[]::new);
    }

    /** The rooms there are. A new one is a decision: add it to the test knowingly, when something lives in it. */
    static Set<String> rooms(JavaClasses imported) {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass one : imported) {
            if (!one.getSimpleName().equals("package-info")) {
                rooms.add(one.getPackageName());
            }
        }
        return rooms;
    }
}
