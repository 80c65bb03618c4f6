using E2CSemantic.GraphQL.Types;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Configuration;

/// <summary>The web server over the opened rooms: GraphQL, its schema, the IDE where it is allowed, the start page and health.</summary>
internal static class WebServer
{
    /// <summary>Builds a server that does not listen yet; refused where the development key is.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="rooms">The opened rooms.</param>
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
        var app = builder.Build();
        Map(app, settings, rooms, new CallerIdentification(new BearerTokens(settings.Authentication, developmentKey)));
        return app;
    }

    private static void Map(WebApplication app, HostSettings settings, Rooms rooms, CallerIdentification callers)
    {
        app.Use(async (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
        });

        var ide = settings.IsProduction ? null : IdeEndpoint.Find();
        ide?.Map(app);
        var log = app.Services.GetRequiredService<ILogger<GraphQLEndpoint>>();
        var pipeline = new QuestionPipeline(rooms, fault => Failures.Log(log, fault));
        app.Lifetime.ApplicationStopped.Register(pipeline.Dispose);
        var graphQL = new GraphQLEndpoint(pipeline, callers, ide, log);
        app.Map("/graphql", graphQL.HandleAsync);
        var sdl = SchemaPrinter.Print(rooms.Schema);
        app.MapGet("/graphql/sdl", () => Results.Text(sdl, "text/plain; charset=utf-8"));
        app.MapGet("/", context => StartPage.ShowAsync(context, settings.Jurisdiction, ide is not null));
        app.MapHealth(rooms);
    }
}
