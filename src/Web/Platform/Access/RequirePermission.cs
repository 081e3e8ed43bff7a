using Essaim.Domain.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Essaim.Web.Platform.Access;

/// <summary>"Only for people who hold this permission somewhere"; the use case then says where (a stranger sees 404).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(Permission needed) : AuthorizeAttribute(PolicyName(needed))
{
    private const string Prefix = "may:";

    public Permission Needed { get; } = needed;

    internal static string PolicyName(Permission needed) => Prefix + needed;

    internal static Permission? PermissionOf(string policyName) =>
        policyName.StartsWith(Prefix, StringComparison.Ordinal) && Enum.TryParse<Permission>(policyName[Prefix.Length..], out var needed) ? needed : null;
}

public sealed record PermissionRequirement(Permission Needed) : IAuthorizationRequirement;

public sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated is true && current.Actor.May(requirement.Needed)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>One policy per permission, made from its name.</summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        RequirePermissionAttribute.PermissionOf(policyName) is { } needed
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(needed)).Build()
            : await base.GetPolicyAsync(policyName);
}

public static class RequirePermissionExtensions
{
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, Permission needed)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(RequirePermissionAttribute.PolicyName(needed));
}
