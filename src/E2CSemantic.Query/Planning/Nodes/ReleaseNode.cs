namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>A step between the engine's rows and an answer; <c>Release/</c> and <c>Publication/</c> carry it out, the engine never sees it.</summary>
internal abstract record ReleaseNode : PlanNode;
