package barometer.domain;

/** What a person is here for. An account holds a set of them. */
public enum Role {
    ANALYST, STAFF, MANAGER, ADMINISTRATOR
}
