namespace SeisFunctions.Forms.Layout;

/// <summary>A paragraph outside of tables, a Word table or an Excel sheet, in the order of the file.</summary>
internal abstract class Block;
