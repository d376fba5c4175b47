package belay.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in without signing in, and the headers every answer carries. */
@Configuration
class SecurityConfig {

    /** Everything else asks for a session first; what is behind it is then asked for as that person. */
    static final String[] OPEN = {"/up", "/assets/**", "/webjars/**", "/favicon.ico", "/sign-in", "/sign-in/**", "/setup", "/error"};

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ContentPolicy policy) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
            .exceptionHandling(denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
            .formLogin(form -> form.disable())
            .httpBasic(basic -> basic.disable())
            .logout(logout -> logout.disable())
            .headers(headers -> headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy.header()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
            .build();
    }

    /** There are no passwords, so nobody can be looked up by one. */
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
