"""Asks LibreOffice over UNO what it says of the digital signatures of files: one JSON line each."""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

soffice, profile, *files = sys.argv[1:]
pipe = "heshi%d" % os.getpid()
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
office = subprocess.Popen(
    [soffice, "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = None
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
        except Exception:
            time.sleep(0.1)
    services = context.ServiceManager
    storages = services.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
    signatures = services.createInstanceWithContext("com.sun.star.security.DocumentDigitalSignatures", context)
    for file in files:
        form = PropertyValue()
        form.Name, form.Value = "StorageFormat", "ZipFormat"
        arguments = ("file://" + os.path.abspath(file), 1, uno.Any("[]com.sun.star.beans.PropertyValue", (form,)))
        storage = uno.invoke(storages, "createInstanceWithArguments", (arguments,))
        found = signatures.verifyDocumentContentSignatures(storage, None)
        print(json.dumps([{"valid": each.SignatureIsValid, "signer": each.Signer.SubjectName if each.Signer else ""} for each in found]))
    try:
        services.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
    except Exception:
        pass
finally:
    office.terminate()
