using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Web.Platform.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Platform;

/// <summary>R53, R54 and R55 of docs/promises.md, by the program's own commands on a folder of their own.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("essaim-storage").FullName;
    private readonly TestDatabase _database = new();
    private string _connection = "";

    private string Data => Path.Combine(_folder, "data");

    private string Register => Path.Combine(Data, "essaim.db");

    private string Kept => Path.Combine(_folder, "sauvegardes");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        _connection = await _database.CreateAsync(Data);
        await WriteAsync("Maison d’avant");
    }

    public async Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await _database.DropAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task R54_A_backup_is_restored_and_recounted()
    {
        var backup = await BackupAsync();
        await WriteAsync("Maison d’après");
        Assert.Equal(2, await CountAsync());
        if (!TestDatabase.IsPostgres) await File.WriteAllTextAsync(Register + "-wal", "reste d’avant");

        var (code, said) = await RunAsync("restore", backup, "--remplacer");

        Assert.Equal((0, true), (code, said.Contains("Restaurée et recomptée", StringComparison.Ordinal)));
        Assert.Equal(1, await CountAsync());
        Assert.False(File.Exists(Register + "-wal") && new FileInfo(Register + "-wal").Length is 13);
    }

    [Fact]
    public async Task R54_A_backup_made_while_people_work_is_restored_and_recounted()
    {
        var works = true;
        var work = Task.Run(WorkAsync);
        async Task WorkAsync()
        {
            for (var n = 0; Volatile.Read(ref works); n++) await WriteAsync($"Maison n° {n}");
        }

        var backup = await BackupAsync();
        Volatile.Write(ref works, false);
        await work;
        var there = await CountAsync();

        var (code, said) = await RunAsync("restore", backup, "--remplacer");

        Assert.True(code is 0, said);
        Assert.InRange(await CountAsync(), 1, there - 1);
    }

    [Fact]
    public async Task R54_Nothing_of_a_later_version_stays_behind_after_a_restore()
    {
        var backup = await BackupAsync();
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "Later" ("Of" {0} NOT NULL REFERENCES "Establishments" ("Id"))""".Replace("{0}", TestDatabase.IsPostgres ? "uuid" : "TEXT", StringComparison.Ordinal));
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "Later" SELECT "Id" FROM "Establishments" """);
        }

        var (code, said) = await RunAsync("restore", backup, "--remplacer");

        Assert.True(code is 0, said);
        await using var restored = Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => restored.Database.ExecuteSqlRawAsync("""DELETE FROM "Later" """));
    }

    [Fact]
    public async Task R54_One_byte_changed_is_seen_and_nothing_is_restored()
    {
        var backup = await BackupAsync();
        var file = Directory.EnumerateFiles(backup).Single(f => !f.EndsWith(".json", StringComparison.Ordinal));
        await using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.Seek(stream.Length / 2, SeekOrigin.Begin);
            var was = stream.ReadByte();
            stream.Seek(-1, SeekOrigin.Current);
            stream.WriteByte((byte)(was ^ 1));
        }

        await WriteAsync("Maison d’après");
        var (code, said) = await RunAsync("restore", backup, "--remplacer");

        Assert.Equal(3, code);
        Assert.Contains("un octet au moins est abîmé", said, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task R54_A_register_that_is_there_is_not_replaced_unasked()
    {
        var backup = await BackupAsync();

        var (code, said) = await RunAsync("restore", backup);

        Assert.Equal((3, true), (code, said.Contains("--remplacer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task R55_While_something_is_being_said_the_urn_is_not_copied_and_never_with_the_register()
    {
        await using (var urn = new SqliteConnection($"Data Source={Path.Combine(Data, "urne.db")};Pooling=False"))
        {
            await urn.OpenAsync();
            await using var write = urn.CreateCommand();
            write.CommandText = "CREATE TABLE ballot (id TEXT PRIMARY KEY, manifest TEXT NOT NULL, is_open INTEGER NOT NULL, depth INTEGER NOT NULL) WITHOUT ROWID; INSERT INTO ballot VALUES ('b', 'MOT-TEMOIN-URNE', 1, 0);";
            await write.ExecuteNonQueryAsync();
        }

        var (code, said) = await RunAsync("backup", Kept, "--urne");
        await BackupAsync();

        Assert.Equal((3, true), (code, said.Contains("quand tout est publié", StringComparison.Ordinal)));
        foreach (var file in Directory.EnumerateFiles(Kept, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("MOT-TEMOIN-URNE", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.50.4", "wal", false, true)]
    [InlineData("3.50.4", "wal", true, false)]
    [InlineData("3.50.4", "delete", false, false)]
    [InlineData("3.40.1", "wal", false, true)]
    [InlineData("3.50.7", "wal", false, false)]
    [InlineData("3.44.6", "wal", false, false)]
    [InlineData("3.51.2", "wal", false, true)]
    [InlineData("3.51.3", "wal", false, false)]
    public void R53_The_gate_knows_the_affected_engines(string engine, string mode, bool oneWriter, bool isRefused) =>
        Assert.Equal(isRefused, SqliteGate.Refusal(new(engine), mode, oneWriter) is not null);

    [Fact]
    public async Task R53_With_several_writers_on_this_engine_the_program_does_not_start()
    {
        if (TestDatabase.IsPostgres) return;

        var (code, said) = await RunWithAsync(new() { ["ESSAIM_SQLITE_WRITERS"] = "many" }, "migrate");

        Assert.Equal((3, true), (code, said.Contains("WAL", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_a_certificate_the_keys_on_disk_are_sealed_and_another_certificate_opens_nothing()
    {
        var (mine, other, password) = (Certificate("mien"), Certificate("autre"), Path.Combine(_folder, "mot-de-passe"));
        await File.WriteAllTextAsync(password, "sésame\n");
        string KeptAs(string certificate, string text)
        {
            var settings = Settings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
                { ["ESSAIM_DATA"] = Data, ["ESSAIM_KEYS_CERTIFICATE"] = certificate, ["ESSAIM_KEYS_PASSWORD_FILE"] = password }).Build());
            using var services = new ServiceCollection().AddLogging().AddDataProtection().PersistKeysToFileSystem(KeyFolder.Of(settings)).SealKeys(settings).Services.BuildServiceProvider();
            var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");
            return text.Length > 20 ? protector.Unprotect(text) : protector.Protect(text);
        }

        var kept = KeptAs(mine, "secret");

        Assert.Equal("secret", KeptAs(mine, kept));
        Assert.Equal(0, KeyFolder.CountClear(Path.Combine(Data, "keys")));
        Assert.ThrowsAny<Exception>(() => KeptAs(other, kept));
        var (code, said) = await RunWithAsync(new() { ["ESSAIM_KEYS_CERTIFICATE"] = mine }, "doctor");
        Assert.Equal((3, true), (code, said.Contains("ESSAIM_KEYS_PASSWORD_FILE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_doctor_says_what_holds_and_what_does_not()
    {
        var (good, report) = await RunAsync("doctor");
        Assert.Equal(0, good);
        foreach (var subject in (string[])["Registre", "Urne", "Disque", "Horloge", "Courrier", "Clés"]) Assert.Contains(subject, report, StringComparison.Ordinal);

        var (bad, worse) = await RunWithAsync(new() { ["ESSAIM_MAIL"] = "smtp://127.0.0.1:9" }, "doctor");
        Assert.Equal(1, bad);
        Assert.Contains("ne répond pas", worse, StringComparison.Ordinal);
    }

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var (path, request) = (Path.Combine(_folder, $"{name}.pfx"), new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "sésame"));
        return path;
    }

    private async Task<string> BackupAsync()
    {
        var (code, said) = await RunAsync("backup", Kept);
        Assert.True(code is 0, said);
        return Directory.EnumerateDirectories(Kept).Where(d => !d.EndsWith("-cles", StringComparison.Ordinal) && !d.EndsWith(".partiel", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Last();
    }

    private Task<(int Code, string Said)> RunAsync(params string[] arguments) => RunWithAsync([], arguments);

    private Task<(int Code, string Said)> RunWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        SqliteConnection.ClearAllPools();
        return EssaimCommand.RunAsync(new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["ESSAIM_DATA"] = Data, ["ESSAIM_DATABASE"] = _connection }, arguments);
    }

    private Db Open()
    {
        var options = new DbContextOptionsBuilder<Db>();
        using var engine = new Engine(_connection, Data);
        engine.ConfigureMigrator(options);
        return new(options.Options);
    }

    private async Task WriteAsync(string name)
    {
        await using var db = Open();
        db.Add(TestHost.Value(Establishment.Register(new(Guid.CreateVersion7()), name, EstablishmentKind.Ehpad, new RegionCode("52"), "Essaiville", 40)));
        await db.SaveChangesAsync();
    }

    private async Task<int> CountAsync()
    {
        SqliteConnection.ClearAllPools();
        await using var db = Open();
        return await db.Establishments.CountAsync();
    }
}
