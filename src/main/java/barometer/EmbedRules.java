package barometer;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one door that other sites may frame. Nobody is signed in behind it, so there is nothing a frame could make a reader
 * do; which sites may show it is the operator's choice, and without one it is this site alone.
 */
@Configuration
class EmbedRules {

    private static final String ORIGIN = "https?://(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?";

    @Bean
    @Order(0)
    SecurityFilterChain frames(HttpSecurity http, @Value("${barometer.embed-origins:}") String origins) throws Exception {
        String policy = policy(origins);
        return http.securityMatcher("/embed/indicators/*", "/embed/compare")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()) // Reading asks Access what anybody may see
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable) // knows no list of origins; the policy does
                        .contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** @throws StartRefused where what the operator set is no origin */
    static String policy(String origins) {
        List<String> listed = Stream.of(origins.strip().split("[\\s,]+")).filter(o -> !o.isEmpty()).toList();
        listed.stream().filter(o -> !o.equals("*") && !o.matches(ORIGIN)).findFirst().ifPresent(wrong -> {
            throw new StartRefused("BAROMETER_EMBED_ORIGINS holds \"" + wrong + "\", which is no origin: write them as "
                    + "https://example.org, with a space between two, or * for any site.");
        });
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors " + String.join(" ", listed.isEmpty() ? List.of("'self'")
                : Stream.concat(Stream.of("'self'"), listed.stream()).toList());
    }
}
