using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Security;
using E2CSemantic.Host.Serving;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Configuration;

/// <summary>The web server over the opened rooms: GraphQL, its schema, the IDE where it is allowed, the start page and health.</summary>
internal static class WebServer
{
    /// <summary>Builds a server that does not listen yet; refused where the development key is.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="rooms">The rooms to start with; changed definitions open others.</param>
    /// <param name="urls">The addresses to listen on, separated by semicolons.</param>
    public static Outcome<WebApplication> Build(HostSettings settings, Rooms rooms, string urls)
    {
        DevelopmentKey? developmentKey = null;
        if (settings.Authentication.UsesDevelopmentKey)
        {
            var key = DevelopmentKey.Open(settings);
            if (!key.Succeeded)
            {
                return key.Diagnostics;
            }

            developmentKey = key.Value;
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables(HostSettingsReader.EnvironmentPrefix);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = TransportLimits.RequestBytes;
        });
        _ = builder.Services
            .AddSingleton(settings)
            .AddSingleton(services => new LiveCatalog(rooms, fault => Failures.Log(services.GetRequiredService<ILogger<GraphQLEndpoint>>(), fault)))
            .AddHostedService<DefinitionsWatch>();
        var app = builder.Build();
        Map(app, settings, new CallerIdentification(new BearerTokens(settings.Authentication, developmentKey)));
        return app;
    }

    private static void Map(WebApplication app, HostSettings settings, CallerIdentification callers)
    {
        app.Use(async (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
        });

        var ide = settings.IsProduction ? null : IdeEndpoint.Find();
        ide?.Map(app);
        var log = app.Services.GetRequiredService<ILogger<GraphQLEndpoint>>();
        var live = app.Services.GetRequiredService<LiveCatalog>();
        var graphQL = new GraphQLEndpoint(live, callers, ide, log);
        app.Map("/graphql", graphQL.HandleAsync);
        app.MapGet("/graphql/sdl", () =>
        {
            using var served = live.Enter();
            return Results.Text(served.Sdl, "text/plain; charset=utf-8");
        });
        app.MapGet("/", context => StartPage.ShowAsync(context, settings.Jurisdiction, ide is not null));
        app.MapHealth(live);
    }
}
