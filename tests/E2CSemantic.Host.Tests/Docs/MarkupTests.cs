using E2CSemantic.Host.Docs;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class MarkupTests
{
    [Fact]
    public void Of_EncodesEveryHole_ButMarkup()
    {
        const string Text = "<b a=\"1\" c='2'>&";

        Assert.Equal(
            "<p title=\"&lt;b a=&quot;1&quot; c=&#x27;2&#x27;&gt;&amp;\"><i>7</i><i>ü</i></p>",
            Markup.Of($"<p title=\"{Text}\">{Markup.Of($"<i>{7L}</i>")}{new[] { Markup.Of($"<i>{"ü"}</i>") }}{(string?)null}</p>").Html);
    }
}
