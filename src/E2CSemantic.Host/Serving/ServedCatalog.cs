using E2CSemantic.GraphQL.Types;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;

namespace E2CSemantic.Host.Serving;

/// <summary>
/// One catalogue with everything that was built on it. A request enters it once and is answered by it to the end, even if
/// another takes its place meanwhile; it is closed when it is retired and the last request has left.
/// </summary>
internal sealed class ServedCatalog
{
    private readonly Action _close;
    private readonly Lazy<string> _sdl;

    // The requests inside, and one for being in service.
    private int _holders = 1;

    /// <param name="rooms">The opened rooms.</param>
    /// <param name="tell">Told of failures that no client must see.</param>
    /// <param name="ownsRooms">Whether the rooms are closed with it.</param>
    public ServedCatalog(Rooms rooms, Action<Exception> tell, bool ownsRooms)
    {
        Rooms = rooms;
        Pipeline = new QuestionPipeline(rooms, tell);
        _sdl = new(() => SchemaPrinter.Print(rooms.Schema));
        _close = () =>
        {
            Pipeline.Dispose();
            if (ownsRooms)
            {
                rooms.Dispose();
            }
        };
    }

    public Rooms Rooms { get; }

    public QuestionPipeline Pipeline { get; }

    /// <summary>The schema in its language.</summary>
    public string Sdl => _sdl.Value;

    /// <summary>Keeps it open until <see cref="Leave"/>.</summary>
    /// <returns>False where it is closed already.</returns>
    public bool TryEnter()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
            {
                return true;
            }

            holders = seen;
        }

        return false;
    }

    /// <summary>Gives back what <see cref="TryEnter"/> took, or retires it.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            _close();
        }
    }
}
