using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SyntaxVisitorTests
{
    private const string _text = "{ a(b: 1) { c } d }";

    [Fact]
    public void Visit_EntersAndLeavesFieldsInOrder() =>
        Assert.Equal(["+a", "+c", "-c", "-a", "+d", "-d"], Fields(_ => VisitAction.Continue));

    [Fact]
    public void Visit_LeavesOutWhatIsBelow_WhenSkipped() =>
        Assert.Equal(["+a", "+d", "-d"], Fields(name => name == "a" ? VisitAction.Skip : VisitAction.Continue));

    [Fact]
    public void Visit_Ends_WhenBroken() =>
        Assert.Equal(["+a", "+c"], Fields(name => name == "c" ? VisitAction.Break : VisitAction.Continue));

    private static List<string> Fields(Func<string, VisitAction> enter)
    {
        var visitor = new FieldLog(enter);
        visitor.Visit(Utf8GraphQLParser.Parse(_text));
        return visitor.Log;
    }

    private sealed class FieldLog(Func<string, VisitAction> enter) : SyntaxVisitor
    {
        public List<string> Log { get; } = [];

        protected override VisitAction Enter(SyntaxNode node)
        {
            if (node is not FieldNode field)
            {
                return VisitAction.Continue;
            }

            Log.Add("+" + field.Name.Value);
            return enter(field.Name.Value);
        }

        protected override VisitAction Leave(SyntaxNode node)
        {
            if (node is FieldNode field)
            {
                Log.Add("-" + field.Name.Value);
            }

            return VisitAction.Continue;
        }
    }
}
