namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A paragraph or a table.</summary>
public abstract record ShownBlock;
