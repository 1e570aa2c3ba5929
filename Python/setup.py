"""The wheel's version is that of labelscan.h, its tag that of the C library in it."""

import os

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class Platform(bdist_wheel):
    """A wheel for one kind of machine and any Python 3: ctypes loads the library."""

    def get_tag(self) -> "tuple[str, str, str]":
        return "py3", "none", super().get_tag()[2]


class WithLibrary(Distribution):
    """A distribution that is not of Python alone."""

    def has_ext_modules(self) -> bool:
        return True


setup(
    version=os.environ["LABELSCAN_VERSION"], distclass=WithLibrary, cmdclass={"bdist_wheel": Platform})
