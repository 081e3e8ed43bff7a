namespace Essaim.Web.Ui;

/// <summary>One part of a page prepares itself at a time.</summary>
public sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for the others; disposing the answer lets the next one go.</summary>
    public async ValueTask<IDisposable> TakeAsync()
    {
        await _free.WaitAsync();
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
