using Microsoft.Data.Sqlite;

namespace Essaim.Urn;

/// <summary>
/// The urn's own file. Rollback journal and full synchronisation: an acknowledged answer survives a power cut, and no write-ahead log keeps
/// the order of arrival. Erased bytes are overwritten. No column holds a time, no key is counted up.
/// </summary>
public class UrnFile : IDisposable
{
    private const string Schema = """
        CREATE TABLE ballot (id TEXT PRIMARY KEY, manifest TEXT NOT NULL, is_open INTEGER NOT NULL, depth INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE bag (ballot TEXT, slot INTEGER, slips BLOB NOT NULL, PRIMARY KEY (ballot, slot)) WITHOUT ROWID;
        CREATE TABLE spent (ballot TEXT, key BLOB, seal BLOB NOT NULL, PRIMARY KEY (ballot, key)) WITHOUT ROWID;
        CREATE TABLE note (ballot TEXT, place INTEGER, text TEXT NOT NULL, PRIMARY KEY (ballot, place)) WITHOUT ROWID;
        CREATE TABLE tally (ballot TEXT, question TEXT, option TEXT, count INTEGER NOT NULL, PRIMARY KEY (ballot, question, option)) WITHOUT ROWID;
        CREATE TABLE shown (ballot TEXT, question TEXT, batch INTEGER, options TEXT, count INTEGER NOT NULL, PRIMARY KEY (ballot, question, batch, options)) WITHOUT ROWID;
        CREATE TABLE batch (ballot TEXT, number INTEGER, root TEXT NOT NULL, answers INTEGER NOT NULL, PRIMARY KEY (ballot, number)) WITHOUT ROWID;
        """;

    private const string SinceRolls = """
        CREATE TABLE receipt (ballot TEXT, batch INTEGER, code TEXT, PRIMARY KEY (ballot, batch, code)) WITHOUT ROWID;
        """;

    private const string SincePublisher = """
        CREATE TABLE publication (ballot TEXT, number INTEGER, text TEXT NOT NULL, PRIMARY KEY (ballot, number)) WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public UrnFile(string path)
        : this(path, [Schema, SinceRolls, SincePublisher])
    {
    }

    /// <param name="steps">The schema as it grew; each step is taken once.</param>
    private protected UrnFile(string path, IReadOnlyList<string> steps)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString());
        _connection.Open();
        Execute("PRAGMA page_size=8192; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;");
        if (Mode() is not "delete/2/1") throw new InvalidOperationException($"L’urne {path} ne peut pas être tenue comme il faut ({Mode()}).");

        using var transaction = _connection.BeginTransaction();
        var version = Rows("PRAGMA user_version", row => row.GetInt32(0))[0];
        if (version > steps.Count) throw new InvalidOperationException($"L’urne {path} vient d’une version plus récente d’Essaim.");
        foreach (var step in steps.Skip(version)) Execute(step);
        Execute($"PRAGMA user_version={steps.Count};");
        transaction.Commit();
    }

    /// <summary>Journal mode, synchronisation and erasing, as the engine reports them: <c>delete/2/1</c>.</summary>
    public string Mode() => string.Join('/', ((string[])["journal_mode", "synchronous", "secure_delete"]).Select(p => Rows($"PRAGMA {p}", row => row.GetString(0))[0]));

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One act, one transaction, one at a time. Whatever fails inside leaves nothing behind.</summary>
    internal async Task<T> InOneTransactionAsync<T>(Func<T> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var result = act();
            transaction.Commit();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes the file anew, in key order, without its free pages.</summary>
    internal async Task VacuumAsync()
    {
        await _turn.WaitAsync();
        try
        {
            Execute("VACUUM");
        }
        finally
        {
            _turn.Release();
        }
    }

    internal void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
