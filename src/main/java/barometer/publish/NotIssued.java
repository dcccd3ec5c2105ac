package barometer.publish;

import java.util.List;

/** A page that cannot be issued as it is; nothing was kept. */
public final class NotIssued extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<ReportFinding> findings;

    NotIssued(List<ReportFinding> findings) {
        super("not issued: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** What stands in the way, and what else was found. */
    public List<ReportFinding> findings() {
        return findings;
    }
}
