using Essaim.Domain.Access;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>"Entretiens" in the header of those who may lead them.</summary>
public sealed class InterviewNavigation(Texts texts) : INavigationSource
{
    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NavigationItem>>(reader?.May(Permission.HoldInterviews) is true ? [new(texts["Entretiens"], "/entretiens", 40)] : []);
}
