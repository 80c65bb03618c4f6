using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Serving;

/// <summary>The catalogue in service: exchanged in one step, while requests that are under way finish on the one they began with.</summary>
internal sealed class LiveCatalog : IDisposable
{
    private readonly Action<Exception> _tell;
    private ServedCatalog _current;
    private ImmutableArray<Diagnostic> _refused = [];

    /// <param name="rooms">The rooms to start with; whoever opened them closes them.</param>
    /// <param name="tell">Told of failures that no client must see.</param>
    public LiveCatalog(Rooms rooms, Action<Exception> tell)
    {
        _tell = tell;
        _current = new ServedCatalog(rooms, tell, ownsRooms: false);
    }

    /// <summary>Why the newest definitions are not in service; empty where they are.</summary>
    public ImmutableArray<Diagnostic> Refused => _refused;

    /// <summary>Enters the catalogue in service; the caller leaves by disposing.</summary>
    public CatalogLease Enter()
    {
        while (true)
        {
            // One that closes in this moment has been replaced, so the next look finds another.
            var current = Volatile.Read(ref _current);
            if (current.TryEnter())
            {
                return new CatalogLease(current);
            }
        }
    }

    /// <summary>Puts newly opened rooms into service and retires those before; they are closed with their last request.</summary>
    public void Replace(Rooms rooms)
    {
        _refused = [];
        Interlocked.Exchange(ref _current, new ServedCatalog(rooms, _tell, ownsRooms: true)).Leave();
    }

    /// <summary>Keeps what is in service, and remembers why the newest definitions are not.</summary>
    public void Refuse(ImmutableArray<Diagnostic> why) => _refused = why;

    public void Dispose() => _current.Leave();
}
