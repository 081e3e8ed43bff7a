using Essaim.Domain.Surveys;

namespace Essaim.Web.Features.Surveys;

/// <summary>A questionnaire that comes with the program: read, copied, never changed in place.</summary>
public sealed record Instrument(string Key, int Order, QuestionnaireContent Content);

/// <summary>The shipped questionnaires, in the order in which they are offered. Read once, at start, from <c>content/instruments</c>.</summary>
public sealed class Instruments(IReadOnlyList<Instrument> all)
{
    public const string Participants = "participants-cluster";
    public const string Climate = "climat";

    public IReadOnlyList<Instrument> All => all;

    public Instrument? Find(string key) => all.FirstOrDefault(i => i.Key == key);

    public static Instruments Load(Content content) => new InstrumentReader(content.PathOf("instruments")).Read();
}

/// <summary>Reads the instruments when the program starts, so that a broken file is told then and not to a visitor.</summary>
internal sealed class CheckInstruments(Instruments instruments, QuotedAnswers quoted) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        instruments.All.Count > 0 && quoted.Groups.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("content/instruments holds no questionnaire, or content/historic/participants.yaml no answer.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
