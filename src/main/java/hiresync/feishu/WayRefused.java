package hiresync.feishu;

import java.io.IOException;

/** The proxy does not open the way to the server, for another reason than a login. */
final class WayRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    WayRefused(int status) {
        super("the proxy refused the way with HTTP " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
