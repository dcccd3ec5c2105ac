package barometer.domain;

/** What a source says of its figure, in the codes of SDMX CL_OBS_STATUS 2.2. */
public enum Status {
    /** Normal. */ A,
    /** Break in the series. */ B,
    /** Definition differs. */ D,
    /** Estimated by the source. */ E,
    /** Forecast. */ F,
    /** Experimental. */ G,
    /** Imputed by a receiving agency; what we derive leaves as this. */ I,
    /** Included in another category. */ K,
    /** Includes another category. */ W,
    /** Missing. */ O,
    /** Missing, cannot exist. */ M,
    /** Provisional. */ P,
    /** Strike or special event. */ S,
    /** Missing, not collected. */ L,
    /** Missing, holiday or weekend. */ H,
    /** Missing, suppressed. */ Q,
    /** Derogation. */ J,
    /** Not significant. */ N,
    /** Low reliability. */ U,
    /** Unvalidated. */ V;

    /** Reads a code such as {@code P}. */
    public static Status parse(String code) {
        for (Status s : values()) {
            if (s.name().equals(code.strip())) {
                return s;
            }
        }
        throw new Unreadable("status", code);
    }

    /** Whether the figure may still move: provisional, estimated or forecast. It is drawn as such. */
    public boolean provisional() {
        return this == P || this == E || this == F;
    }

    /** Whether the source says that there is no figure. */
    public boolean missing() {
        return this == O || this == M || this == L || this == H || this == Q;
    }
}
