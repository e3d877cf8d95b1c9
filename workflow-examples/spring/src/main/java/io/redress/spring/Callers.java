package io.redress.spring;

import io.redress.party.Actor;
import io.redress.party.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says who calls. Here everybody is believed: {@code X-Account} is who it is, {@code X-Role} makes it one of the staff. A
 * real host takes both from its own authentication, never from a header that the caller writes.
 */
@Component
class Callers implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws MissingRequestHeaderException {
        String account = request.getHeader("X-Account");
        String role = request.getHeader("X-Role");
        if (account == null) {
            throw new MissingRequestHeaderException("X-Account", parameter);
        }
        return role == null
                ? Actor.customer(ShopComplaints.SHOP, account)
                : Actor.inHouse(ShopComplaints.SHOP, account, Role.of(role));
    }
}
