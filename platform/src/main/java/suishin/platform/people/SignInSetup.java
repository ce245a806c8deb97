package suishin.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import suishin.platform.web.ErrorScreens;

/// The gates: which addresses are open to anybody, how a session begins and ends, and the headers every answer carries.
@Configuration(proxyBeanMethods = false)
final class SignInSetup {

    private static final String[] OPEN = {
        "/",
        "/assets/**",
        "/calls/**",
        "/coordinating-organisations/**",
        "/demo/**",
        "/error",
        "/actuator/health",
        "/receipts/**",
        "/regions/**",
        "/results/**",
        "/sign-in/**",
    };

    private static final String FRAMEWORK = "/actuator";

    /// What the framework would answer about itself, but whether it is well: for nobody, signed in or not.
    private static final String NOBODYS = FRAMEWORK + "/**";

    /// Where nobody gets to without signing in; anything else that is not open does not exist.
    private static final List<String> BEHIND_THE_DOOR = List.of("/work", "/office", "/account", "/sign-out");

    private static final String POLICY =
            "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// Programs come with a key, have no session and need no CSRF token; whoever has no key sees what is public.
    @Bean
    @Order(1)
    SecurityFilterChain apiGate(HttpSecurity http, ApiKeys keys, ErrorScreens errors) throws Exception {
        http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new ApiKeyFilter(keys, errors), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/public/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, _) -> errors.write(request, response, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler(
                                (request, response, _) -> errors.write(request, response, HttpStatus.FORBIDDEN)));
        return headers(http).build();
    }

    /// People come with a browser.
    @Bean
    @Order(2)
    SecurityFilterChain pageGate(HttpSecurity http, ErrorScreens errors) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(NOBODYS)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/?done=signed-out"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(door(errors))
                        .accessDeniedHandler((request, response, denied) -> {
                            if (denied instanceof CsrfException) {
                                errors.writeStale(request, response);
                            } else {
                                errors.write(request, response, refused(request));
                            }
                        }));
        return headers(http).build();
    }

    private static HttpStatus refused(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FRAMEWORK) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
    }

    /// Signing in is done by {@link Sessions}; Spring's own default user must not appear.
    @Bean
    UserDetailsService noDefaultUser() {
        return name -> {
            throw new UsernameNotFoundException("not used");
        };
    }

    private static AuthenticationEntryPoint door(ErrorScreens errors) {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        signIn.setFavorRelativeUris(true);
        return (request, response, reason) -> {
            if (BEHIND_THE_DOOR.stream().anyMatch(request.getRequestURI()::startsWith)) {
                signIn.commence(request, response, reason);
            } else {
                errors.write(request, response, HttpStatus.NOT_FOUND);
            }
        };
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")));
    }
}
