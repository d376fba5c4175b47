package belay.signin;

import belay.outbox.PublicUrl;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may come in without signing in, and the headers every answer carries. */
@Configuration
class SecurityConfig {

    /** Everything else asks for a session first; what is behind it is then asked for as that person. */
    static final String[] OPEN = {"/up", "/assets/**", "/webjars/**", "/favicon.ico", "/sign-in", "/sign-in/**", "/setup",
        "/profile/address/link/*", "/p", "/p/**", "/cast", "/cast/**", "/error"};

    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ContentPolicy policy, SessionContext sessions, WantedPage wanted,
                              CsrfTokenRepository forms, PublicUrl url) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
            .securityContext(context -> context.securityContextRepository(sessions))
            .exceptionHandling(denied -> denied.authenticationEntryPoint(wanted))
            .requestCache(cache -> cache.disable())
            .csrf(csrf -> csrf.csrfTokenRepository(forms))
            .formLogin(form -> form.disable())
            .httpBasic(basic -> basic.disable())
            .logout(logout -> logout.disable())
            .headers(headers -> headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy.header()))
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false).maxAgeInSeconds(ONE_YEAR.toSeconds())
                    .requestMatcher(url.isSecure() ? AnyRequestMatcher.INSTANCE : request -> false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
            .build();
    }

    /** Forms prove where they come from by a cookie, so that strangers can be shown one without a session. */
    @Bean
    CsrfTokenRepository forms(Cookies cookies) {
        var forms = new CookieCsrfTokenRepository();
        forms.setCookieName(cookies.name(Cookies.FORMS));
        forms.setCookiePath("/");
        forms.setCookieCustomizer(cookie -> cookie.secure(cookies.areSecure()).httpOnly(true).sameSite("Lax"));
        return forms;
    }

    /** There are no passwords, so nobody can be looked up by one. */
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
