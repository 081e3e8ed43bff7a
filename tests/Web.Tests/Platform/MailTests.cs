using Essaim.Data;
using Essaim.Web.Platform.Jobs;
using Essaim.Web.Platform.Mailing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Platform;

public sealed class MailHost : TestHost
{
    public SmtpReceiver Receiver { get; } = new();

    protected override void Configure(IWebHostBuilder host) =>
        host.UseSetting("ESSAIM_MAIL", $"smtp://127.0.0.1:{Receiver.Port}?from=essaim@exemple.fr")
            .ConfigureServices(services => services.AddScoped<MailTests.SlowTask>());

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}

/// <summary>Letters against a real SMTP conversation.</summary>
public sealed class MailTests(MailHost host) : IClassFixture<MailHost>
{
    [Fact]
    public async Task A_letter_leaves_once_and_is_marked()
    {
        var id = await WriteAsync("aline@exemple.fr", "Réunion à préparer");

        await SendAsync(host.Clock.GetUtcNow());
        await SendAsync(host.Clock.GetUtcNow());

        var letter = Assert.Single(host.Receiver.Received, l => l.Contains(id.ToString("N"), StringComparison.Ordinal));
        Assert.Contains("aline@exemple.fr", letter, StringComparison.Ordinal);
        Assert.Contains("essaim@exemple.fr", letter, StringComparison.Ordinal);
        Assert.NotNull((await ReadAsync(id)).SentAt);
    }

    [Fact]
    public async Task A_server_that_refuses_is_tried_again_later_and_the_letter_is_not_lost()
    {
        var id = await WriteAsync("bruno@exemple.fr", "Deuxième essai");
        var now = host.Clock.GetUtcNow();
        await SendAsync(now.AddMinutes(-1)); // Whatever other tests left leaves first.
        host.Receiver.Refusals = 1;

        await SendAsync(now);
        var refused = await ReadAsync(id);
        await SendAsync(now.AddSeconds(30));
        Assert.Null((await ReadAsync(id)).SentAt);
        await SendAsync(now.AddMinutes(1));

        Assert.Equal((1, now.AddMinutes(1)), (refused.Attempts, refused.NextAttemptAt));
        Assert.Equal("SmtpException", refused.LastFailure);
        Assert.NotNull((await ReadAsync(id)).SentAt);
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_the_letter_leaves_again_under_the_same_name()
    {
        var id = await WriteAsync("chloe@exemple.fr", "Au moins une fois");
        await SendAsync(host.Clock.GetUtcNow());
        await host.WithDbAsync(db => db.OutboxMails.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)null)));

        await SendAsync(host.Clock.GetUtcNow());

        Assert.Equal(2, host.Receiver.Received.Count(l => l.Contains($"Message-ID: <{id:N}@exemple.fr>", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Several_machines_never_run_a_task_twice_at_a_time()
    {
        var machines = Enumerable.Range(0, 8).Select(_ => ActivatorUtilities.CreateInstance<RecurringTaskHost<SlowTask>>(host.Factory.Services)).ToList();
        SlowTask.Reset();

        var turns = await Task.WhenAll(machines.Select(m => m.TurnAsync(default)));

        Assert.Single(turns, ran => ran);
        Assert.Equal((1, 1), (SlowTask.Runs, SlowTask.MostAtOnce));
    }

    [Theory]
    [InlineData("smtp://essaim:m%40t@courrier.exemple.fr:25", "courrier.exemple.fr", 25, false, "essaim", "m@t")]
    [InlineData("smtps://courrier.exemple.fr", "courrier.exemple.fr", 587, true, null, null)]
    public void The_address_of_the_server_says_everything(string address, string name, int port, bool isEncrypted, string? user, string? password) =>
        Assert.Equal(new MailServer(name, port, isEncrypted, user, password, "essaim@essaim.exemple.fr"), MailServer.Read(address, "https://essaim.exemple.fr"));

    [Fact]
    public void An_address_that_cannot_be_read_is_refused_at_start() => Assert.Throws<FormatException>(() => MailServer.Read("courrier", null));

    private async Task<Guid> WriteAsync(string to, string subject)
    {
        var id = Guid.Empty;
        await using var scope = host.Factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new(to, subject, "Bonjour,\n\nÀ demain."));
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        id = db.OutboxMails.Local.Single().Id;
        await db.SaveChangesAsync();
        return id;
    }

    private Task<bool> SendAsync(DateTimeOffset now) => host.WithAsync<SendMail, bool>(async send =>
    {
        await send.RunAsync(now, default);
        return true;
    });

    private Task<Data.Platform.OutboxMail> ReadAsync(Guid id) => host.WithAsync<ReadDb, Data.Platform.OutboxMail>(db => db.OutboxMails.SingleAsync(m => m.Id == id));

    public sealed class SlowTask : IRecurringTask
    {
        private static int _now;
        private static int _runs;
        private static int _most;

        public static int Runs => _runs;

        public static int MostAtOnce => _most;

        public static TimeSpan Every => TimeSpan.FromHours(1);

        public static void Reset() => (_now, _runs, _most) = (0, 0, 0);

        public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            _most = Math.Max(_most, Interlocked.Increment(ref _now));
            Interlocked.Increment(ref _runs);
            await Task.Delay(100, cancellationToken);
            Interlocked.Decrement(ref _now);
        }
    }
}
