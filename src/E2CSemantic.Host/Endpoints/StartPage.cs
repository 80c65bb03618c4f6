using System.Net;

namespace E2CSemantic.Host.Endpoints;

/// <summary>The page at <c>/</c>: what this is, and where to go.</summary>
internal static class StartPage
{
    public static async Task ShowAsync(HttpContext context, string jurisdiction, bool hasIde)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var ide = hasIde ? "<li><a href=\"/graphql\">Ask in the browser</a>: the GraphQL IDE, with every metric and its description</li>" : "";
        await context.Response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>E2CSemantic</title>
            <style>
            body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #1d2733; }
            a { color: #0b5cad; } h1 { font-size: 1.6rem; } code { background: #eef2f6; padding: .1em .3em; border-radius: .2em; }
            </style>
            </head>
            <body>
            <h1>Education to career, measured in the open</h1>
            <p>Protected public metrics of jurisdiction <code>{{WebUtility.HtmlEncode(jurisdiction)}}</code>. Without a token every answer is the public one:
            its noise was drawn once, when the release was published, and asking again never changes it.</p>
            <ul>
            {{ide}}
            <li><a href="/graphql/sdl">The schema</a></li>
            <li><a href="/health/ready">Is it ready?</a></li>
            </ul>
            <p>Programs send <code>POST /graphql</code> with <code>Content-Type: application/json</code>.</p>
            </body>
            </html>
            """,
            context.RequestAborted);
    }
}
