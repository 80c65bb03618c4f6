using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// Serves the Banana Cake Pop IDE that the build put beside the program. Its pages may talk to this server and to nobody else:
/// the Content-Security-Policy forbids it, and telemetry is switched off besides.
/// </summary>
internal sealed class IdeEndpoint
{
    private const string Assets = "/graphql/ui";

    // The editor styles its lines inline and compiles the checks of its settings at run time.
    private const string Policy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    private readonly string _folder;
    private readonly byte[] _page;

    private IdeEndpoint(string folder)
    {
        _folder = folder;
        // The page is shown at /graphql while its parts lie under /graphql/ui/.
        _page = Encoding.UTF8.GetBytes(
            File.ReadAllText(Path.Combine(folder, "index.html")).Replace("<head>", $"<head><base href=\"{Assets}/\"/>", StringComparison.Ordinal));
    }

    /// <summary>The IDE, or null if the build left it out.</summary>
    public static IdeEndpoint? Find()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ide");
        return File.Exists(Path.Combine(folder, "index.html")) ? new(folder) : null;
    }

    public void Map(WebApplication app)
    {
        app.MapGet($"{Assets}/bcp-config.json", ConfigureAsync);
        // The IDE looks for its settings beside the address in the browser's bar.
        app.MapGet("/graphql/bcp-config.json", ConfigureAsync);
        app.MapGet($"{Assets}/", ShowAsync);
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Assets,
            FileProvider = new PhysicalFileProvider(_folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".webmanifest"] = "application/manifest+json" } },
            OnPrepareResponse = prepared =>
            {
                Protect(prepared.Context.Response);
                // A service worker that is kept would go on serving an old IDE; hashed names may be kept for ever.
                prepared.Context.Response.Headers.CacheControl =
                    prepared.Context.Request.Path.StartsWithSegments($"{Assets}/static") ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }

    public async Task ShowAsync(HttpContext context)
    {
        Protect(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.Accept;
        await context.Response.Body.WriteAsync(_page, context.RequestAborted);
    }

    private static async Task ConfigureAsync(HttpContext context)
    {
        Protect(context.Response);
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsJsonAsync(
            new
            {
                endpoint = $"{context.Request.Scheme}://{context.Request.Host}/graphql",
                disableTelemetry = true,
                includeCookies = false,
                useGet = false,
            },
            context.RequestAborted);
    }

    private static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
