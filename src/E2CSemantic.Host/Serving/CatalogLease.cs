using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;

namespace E2CSemantic.Host.Serving;

/// <summary>A request's hold on the catalogue that answers it.</summary>
internal sealed class CatalogLease(ServedCatalog catalog) : IDisposable
{
    private ServedCatalog? _held = catalog;

    public Rooms Rooms => Held.Rooms;

    public QuestionPipeline Pipeline => Held.Pipeline;

    public string Sdl => Held.Sdl;

    private ServedCatalog Held => _held ?? throw new ObjectDisposedException(nameof(CatalogLease));

    public void Dispose() => Interlocked.Exchange(ref _held, null)?.Leave();
}
