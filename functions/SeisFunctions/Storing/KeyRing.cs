using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace SeisFunctions.Storing;

/// <summary>The keys that forms are protected with, one blob each, so that every instance accepts what another one has handed out.</summary>
internal sealed class KeyRing(BlobServiceClient blobs) : IXmlRepository
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Keys);

    // Keys are made ahead of time and read again by every instance long before they are used.
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. _container.GetBlobs().Select(blob => XElement.Load(_container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToStream()))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var content = new MemoryStream();
        element.Save(content);
        content.Position = 0;
        try
        {
            _container.GetBlobClient($"{friendlyName}.xml").Upload(content, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Kept before: a try that ended without an answer.
        }
    }
}
