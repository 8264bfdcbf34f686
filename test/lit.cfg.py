# lit's view of the tests. Placeholder until the features are probed.
import lit.formats

config.name = "thinwrap"
config.test_format = lit.formats.ShTest(True)
