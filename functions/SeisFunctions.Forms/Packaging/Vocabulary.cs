namespace SeisFunctions.Forms.Packaging;

/// <summary>Which language an XML element belongs to; transitional and strict OOXML are one.</summary>
internal enum Vocabulary
{
    Other,
    Word,
    Word14,
    Sheet,
    Compatibility,
    Math,
    Drawing,
}
