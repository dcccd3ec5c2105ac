package barometer;

import barometer.admin.NewPasswordView;
import barometer.admin.SignIn;
import barometer.admin.SignInView;
import barometer.admin.SignedIn;
import barometer.domain.Access;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which door opens to whom: one chain for the interfaces, which keep no session, and one for the pages. Both only repeat,
 * early, what {@link Access} says; {@code Reading} and {@code Ledger} ask it again.
 */
@Configuration
@EnableWebSecurity
class SecurityRules {

    private static final String[] INTERFACES = {"/api", "/api/**", "/calendar.ics", "/sdmx", "/sdmx/**", "/actuator", "/actuator/**"};

    /** For everything but pages, which have a policy of their own (Assets). */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    /** Spring's holder of who asks is one for the process, so its strategy is too: tests run several programs in one. */
    private static final SecurityContextHolderStrategy WHO_ASKS = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    static SecurityContextHolderStrategy whoAsks() {
        return WHO_ASKS;
    }

    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http, SignIn signIn, SignedIn signedIn, Access access) throws Exception {
        var answers = new ApiAnswers();
        return http.securityMatcher(INTERFACES)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                            .requestMatchers("/actuator/health").permitAll()
                            .requestMatchers("/actuator/**").hasRole(Access.Act.ADMINISTER.name())
                            .requestMatchers("/api/v1/reports", "/api/v1/reports/**", "/api/v1/deliveries", "/api/v1/deliveries/**").hasRole(Access.Act.REPORT.name())
                            .requestMatchers(HttpMethod.POST, "/api/v1/indicators/*/observations", "/api/v1/claims")
                            .hasRole(Access.Act.RECORD.name())
                            .requestMatchers(HttpMethod.PUT, "/api/v1/indicators/*", "/api/v1/sources/*", "/api/v1/events/*")
                            .hasRole(Access.Act.DEFINE.name())
                            .requestMatchers(HttpMethod.POST, "/api/v1/definitions").hasRole(Access.Act.DEFINE.name());
                    rules.requestMatchers(HttpMethod.PUT, "/api/v1/calendar/**").hasRole(Access.Act.RECORD.name())
                            .requestMatchers(HttpMethod.DELETE, "/api/v1/calendar/**").hasRole(Access.Act.RECORD.name());
                    rules.requestMatchers("/api/v1/drafts", "/api/v1/drafts/**").hasRole(Access.Act.RECORD.name());
                    rules.requestMatchers("/api/v1/journal", "/api/v1/journal.csv", "/api/v1/redactions", "/api/v1/branding")
                            .hasRole(Access.Act.ADMINISTER.name());
                    rules.requestMatchers("/api/v1/pictures", "/api/v1/pictures.csv", "/api/v1/pictures.xlsx").authenticated(); // one’s own
                    rules.requestMatchers(HttpMethod.POST, "/api/v1/imports").hasRole(Access.Act.RECORD.name());
                    for (var reading : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                        var read = rules.requestMatchers(reading, "/**");
                        if (access.signInToView()) {
                            read.hasRole(Access.Act.VIEW_PUBLIC.name());
                        } else {
                            read.permitAll();
                        }
                    }
                    rules.anyRequest().authenticated();
                })
                .securityContext(context -> context.securityContextRepository(new SessionForReading()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new ApiSignIn(signIn, signedIn, answers), HeaderWriterFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .csrf(AbstractHttpConfigurer::disable) // no method that changes anything goes by cookie
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> common(headers).frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignedIn signedIn, Access access) throws Exception {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new PageSignIn.Succeeded());
        // Vaadin's part first: it is set up in this order, and the form must learn its address before its own defaults.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/")
                .anyRequest(rest -> {
                    if (access.signInToView()) {
                        rest.authenticated();
                    } else {
                        rest.permitAll(); // what there is none of gets a page that says so
                    }
                }));
        return http.authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/assets/**", "/branding/**", "/_static/**", "/VAADIN/**", "/sign-in").permitAll()
                        .requestMatchers(asked -> access.signInToView() && isPage(asked)).authenticated())
                .formLogin(form -> form.failureHandler(new PageSignIn.Failed()))
                .addFilterAfter(new SessionCheck(signedIn), HeaderWriterFilter.class)
                .addFilterBefore(new PageSignIn.SameSite(), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> common(headers).frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .withObjectPostProcessor(atOnce()))
                .build();
    }

    /** The first request of a page; those that an open page makes carry Vaadin's mark and meet {@link #entrance}. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getParameter("v-r") == null;
    }

    /** Pages leave by a forward, which sends the response before a filter could add to it afterwards. */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store")) // unless the answer says otherwise
                .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_RUNS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy("camera=(), microphone=(), geolocation=(), payment=(), "
                        + "usb=(), browsing-topics=()"));
    }

    @Bean
    AuthenticationProvider passwords(SignIn signIn, SignedIn signedIn) {
        return new PageSignIn.Passwords(signIn, signedIn);
    }

    /** Navigation within an open page meets the same rules as a request: no page past a password that must be changed. */
    @Bean
    VaadinServiceInitListener entrance(SignedIn signedIn, Access access) {
        return service -> service.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(entering -> {
            var target = entering.getNavigationTarget();
            if (target == SignInView.class || target == NewPasswordView.class) {
                return;
            }
            if (signedIn.account().filter(account -> account.mustChangePassword()).isPresent()) {
                entering.forwardTo(NewPasswordView.class);
            } else if (!access.may(signedIn.viewer(), Access.Act.VIEW_PUBLIC)) {
                entering.forwardTo(SignInView.class);
            }
        }));
    }
}
