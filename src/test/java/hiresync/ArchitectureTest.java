package hiresync;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may import which, and what the pure ones may not touch. */
@AnalyzeClasses(packages = "hiresync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("talent", Set.of()),
            Map.entry("connection", Set.of()),
            Map.entry("query", Set.of()),
            Map.entry("ratelimit", Set.of()),
            Map.entry("response", Set.of("talent")),
            Map.entry("mapping", Set.of("response", "talent")),
            Map.entry("feishu", Set.of("ratelimit", "response", "talent")),
            Map.entry("plan", Set.of("connection", "query", "talent")),
            Map.entry("warehouse", Set.of("connection", "mapping", "query", "talent")),
            Map.entry("report", Set.of("talent")),
            Map.entry("notify", Set.of("talent")),
            Map.entry("sandbox", Set.of("talent")),
            Map.entry(
                    "job",
                    Set.of(
                            "plan",
                            "feishu",
                            "response",
                            "mapping",
                            "warehouse",
                            "report",
                            "notify",
                            "query",
                            "talent")),
            Map.entry("exit", Set.of("plan", "warehouse", "sandbox")),
            Map.entry("settings", Set.of("exit", "job", "plan", "feishu", "warehouse")),
            Map.entry("access", Set.of("exit", "settings", "job", "plan", "feishu", "report", "sandbox", "warehouse")),
            Map.entry("talentfile", Set.of("exit")),
            Map.entry(
                    "doctor",
                    Set.of(
                            "access",
                            "exit",
                            "settings",
                            "job",
                            "plan",
                            "feishu",
                            "ratelimit",
                            "report",
                            "talent",
                            "warehouse")),
            Map.entry(
                    "cli",
                    Set.of(
                            "access",
                            "doctor",
                            "exit",
                            "settings",
                            "talentfile",
                            "job",
                            "plan",
                            "feishu",
                            "ratelimit",
                            "response",
                            "mapping",
                            "warehouse",
                            "report",
                            "notify",
                            "sandbox",
                            "query",
                            "talent")));

    private static final String[] PURE = {
        "hiresync.talent..", "hiresync.ratelimit..", "hiresync.response..", "hiresync.mapping.."
    };

    @ArchTest
    static final ArchRule everyPackageImportsOnlyWhatItsPurposeNeeds =
            classes().that(not(resideInAPackage("hiresync"))).should(importOnlyWhatTheirPackageMay());

    @ArchTest
    static final ArchRule noPackagesGoRoundInCircles =
            slices().matching("hiresync.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thePureOnesKnowJavaAndTheJsonTreeOnly = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "hiresync..",
                            "java.lang..",
                            "java.io..",
                            "java.math..",
                            "java.nio.charset..",
                            "java.security..",
                            "java.text..",
                            "java.time..",
                            "java.util..",
                            "tools.jackson..",
                            "org.jspecify.annotations..",
                            "com.google.errorprone.annotations..")
                    .and(not(resideInAPackage("java.util.logging.."))));

    @ArchTest
    static final ArchRule thePureOnesHaveNoClockOfTheirOwn = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "LocalDateTime.now, ZonedDateTime.now and the like",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")));

    @ArchTest
    static final ArchRule springBatchIsAGuestOfTheJobOnly = noClasses()
            .that()
            .resideOutsideOfPackage("hiresync.job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule jdbcIsSpokenWhereTheDatabaseIs = noClasses()
            .that()
            .resideInAnyPackage("hiresync.feishu..", "hiresync.report..", "hiresync.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..");

    @ArchTest
    static final ArchRule onlyFeishuSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackage("hiresync.feishu..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "speak HTTP",
                    target -> target.getPackageName().equals("java.net.http")
                            || target.getPackageName().startsWith("org.apache.hc.")));

    @ArchTest
    static final ArchRule nothingImportsTheCommandsButTheRoot = noClasses()
            .that(resideInAPackage("hiresync..").and(not(resideInAnyPackage("hiresync", "hiresync.cli.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("hiresync.cli..");

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource");

    /** But for a process that nobody collects, whose end no handle reports: its file must be looked at. */
    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("hiresync.sandbox.EmbeddedOrphan")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Thread.sleep",
                    call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep")));

    private static ArchCondition<JavaClass> importOnlyWhatTheirPackageMay() {
        return new ArchCondition<>("import only what their package may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = part(type);
                Set<String> allowed = MAY_IMPORT.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(type, "package " + from + " is not in MAY_IMPORT"));
                    return;
                }
                foreign(type, from).stream()
                        .filter(target -> !allowed.contains(part(target)))
                        .forEach(target -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " imports " + target.getName())));
            }
        };
    }

    private static List<JavaClass> foreign(JavaClass type, String from) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("hiresync"))
                .filter(target -> !part(target).equals(from))
                .distinct()
                .toList();
    }

    /** The package's name below {@code hiresync}; empty for the root. */
    private static String part(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 1 ? names[1] : "";
    }
}
