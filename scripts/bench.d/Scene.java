package hiresync.bench;

import java.util.HashMap;
import java.util.Map;

/** What a sync needs around it, all on one stage: a warehouse with a filled source, and a pretend Feishu to call. */
record Scene(Stage stage, Program program, BenchWarehouse warehouse, SandboxChild sandbox) {

    /** @param settings of the program, such as {@code hiresync.api.share}; all others have their defaults */
    static Scene on(Stage stage, Order order, World world, Api api, Map<String, String> settings) throws Exception {
        BenchWarehouse warehouse =
                stage.open(() -> BenchWarehouse.with(world, stage.directory().resolve("postgres")));
        Program program = new Program(order.script(), stage.directory(), settings);
        SandboxChild sandbox = stage.open(() -> SandboxChild.with(world, api, program));
        return new Scene(stage, program, warehouse, sandbox);
    }

    Feishu feishu() {
        return sandbox.feishu();
    }

    /** Where the program finds it all. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(warehouse.environment());
        environment.putAll(feishu().environment());
        return environment;
    }

    /** Runs to its end. */
    Sync sync(String javaOptions, String... options) throws Exception {
        return Sync.run(stage, program, environment(), javaOptions, options);
    }

    /** Goes on while it is watched, and ends with the stage. */
    Child startSync() throws Exception {
        return stage.open(() -> program.sync(environment()));
    }
}
